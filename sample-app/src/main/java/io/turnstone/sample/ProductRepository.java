package io.turnstone.sample;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * The products.
 */
interface ProductRepository extends JpaRepository<Product, Long> {

}
