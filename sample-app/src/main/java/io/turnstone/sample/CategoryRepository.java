package io.turnstone.sample;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * The categories.
 */
interface CategoryRepository extends JpaRepository<Category, Long> {

}
