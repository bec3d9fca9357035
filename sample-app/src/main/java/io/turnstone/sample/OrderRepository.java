package io.turnstone.sample;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * The orders.
 */
interface OrderRepository extends JpaRepository<Order, Long> {

}
