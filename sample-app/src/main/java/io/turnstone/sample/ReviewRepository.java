package io.turnstone.sample;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * The reviews.
 */
interface ReviewRepository extends JpaRepository<Review, Long> {

}
