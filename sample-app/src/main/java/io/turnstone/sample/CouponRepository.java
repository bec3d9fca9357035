package io.turnstone.sample;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * The coupons.
 */
interface CouponRepository extends JpaRepository<Coupon, String> {

}
