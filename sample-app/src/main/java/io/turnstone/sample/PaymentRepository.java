package io.turnstone.sample;

import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * The payments.
 */
interface PaymentRepository extends JpaRepository<Payment, UUID> {

}
