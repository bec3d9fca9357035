package io.turnstone.sample;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * The customers.
 */
interface CustomerRepository extends JpaRepository<Customer, Long> {

}
