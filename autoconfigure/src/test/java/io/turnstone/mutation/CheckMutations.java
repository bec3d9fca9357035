package io.turnstone.mutation;

import java.util.List;

/**
 * Mutations of checks.
 */
final class CheckMutations {

	private static final String DROP_AMOUNT = "alter table purchase drop constraint ck_purchase_amount";

	private static final String AMOUNT = "purchase.amount | DIVERGES | Purchase.amount";

	private static final String GRADE = "customer.grade | %s | Customer.grade";

	private static final String FORMER = "customer.former_grade | %s | Customer.formerGrade";

	private CheckMutations() {
	}

	static List<Mutation> all() {
		return List.of(Mutation.of("check dropped").everywhere(DROP_AMOUNT).tells("check is missing: " + AMOUNT),
				Mutation.of("check changed")
					.everywhere(DROP_AMOUNT,
							"alter table purchase add constraint ck_purchase_amount check (amount <= 10)")
					.tells("check differs: " + AMOUNT),
				Mutation.of("check of another name")
					.everywhere(DROP_AMOUNT, "alter table purchase add constraint ck check (amount <= 1000000)")
					.tells(),
				Mutation.of("check of another name and condition")
					.everywhere(DROP_AMOUNT, "alter table purchase add constraint ck check (amount <= 10)")
					.tells("check is missing: " + AMOUNT, "check is not mapped: purchase | LEFT | null"),
				Mutation.of("check not validated")
					.onPostgresql(DROP_AMOUNT,
							"alter table purchase add constraint ck_purchase_amount check (amount <= 1000000) not valid")
					.tells("check differs: " + AMOUNT),
				Mutation.of("check not enforced")
					.onPostgresql(DROP_AMOUNT,
							"alter table purchase add constraint ck_purchase_amount check (amount <= 1000000) not enforced")
					.sincePostgresql(18)
					.tells("check differs: " + AMOUNT),
				column("unnamed check dropped", "discount", "integer", null)
					.tells("check is missing: purchase.discount | DIVERGES | Purchase.discount"),
				column("unnamed check changed", "discount", "integer", "discount > 0")
					.tells("check differs: purchase.discount | DIVERGES | Purchase.discount"),
				column("values of an enum dropped", "grade", "varchar(20)", null)
					.tells("check is missing: " + GRADE.formatted("NOTE")),
				column("value of an enum removed", "grade", "varchar(20)", "grade in ('BRONZE', 'SILVER')")
					.tells("check differs: " + GRADE.formatted("BREAKS")),
				column("value of an enum renamed", "grade", "varchar(20)", "grade in ('BRONZE', 'SILVER', 'PLATINUM')")
					.tells("check differs: " + GRADE.formatted("BREAKS")),
				column("value of an enum added", "grade", "varchar(20)",
						"grade in ('BRONZE', 'SILVER', 'GOLD', 'PLATINUM')")
					.tells("check differs: " + GRADE.formatted("NOTE")),
				column("values of an enum in another order", "grade", "varchar(20)",
						"grade in ('SILVER', 'GOLD', 'BRONZE')")
					.tells(),
				column("values of an enum replaced by something else", "grade", "varchar(20)", "char_length(grade) > 3")
					.tells("check is missing: " + GRADE.formatted("NOTE"),
							"check is not mapped: customer | LEFT | null"),
				column("numbers of an enum fewer", "former_grade", "smallint", "former_grade between 0 and 1")
					.tells("check differs: " + FORMER.formatted("BREAKS")),
				column("numbers of an enum more", "former_grade", "smallint", "former_grade between 0 and 9")
					.tells("check differs: " + FORMER.formatted("NOTE")),
				column("place of a list from 1", "place", "integer", "place >= 1")
					.tells("check differs: customer_address.place | BREAKS | Customer.addresses"),
				column("values of a discriminator dropped", "dtype", "varchar(31)", null)
					.tells("check is missing: vehicle.dtype | NOTE | Vehicle.(discriminator)"),
				column("value of a discriminator removed", "dtype", "varchar(31)", "dtype in ('Vehicle', 'Van')")
					.tells("check differs: vehicle.dtype | BREAKS | Vehicle.(discriminator)"),
				column("value of a discriminator added", "dtype", "varchar(31)",
						"dtype in ('Vehicle', 'Van', 'Truck', 'Bus')")
					.tells("check differs: vehicle.dtype | NOTE | Vehicle.(discriminator)"),
				Mutation.of("check of a subclass dropped")
					.everywhere("alter table vehicle drop constraint {check vehicle(dtype, seats)}")
					.tells("check is missing: vehicle | NOTE | Vehicle"),
				Mutation.of("check not validated of an enum")
					.onPostgresql("alter table customer drop constraint customer_grade_check",
							"alter table customer add check (grade in ('BRONZE', 'SILVER', 'GOLD')) not valid")
					.tells("check differs: " + GRADE.formatted("NOTE")));
	}

	private static Mutation column(String name, String column, String type, String condition) {
		String table = switch (column) {
			case "discount" -> "purchase";
			case "dtype" -> "vehicle";
			case "place" -> "customer_address";
			default -> "customer";
		};
		String notNull = (table.equals("vehicle") || table.equals("customer_address")) ? " not null" : "";
		String drop = "alter table %s drop constraint {check %s(%s)}".formatted(table, table, column);
		String redefine = "alter table %s modify column %s %s%s".formatted(table, column, type, notNull);
		if (condition == null) {
			return Mutation.of(name).onH2AndPostgresql(drop).onMariaDb(redefine);
		}
		return Mutation.of(name)
			.onH2AndPostgresql(drop, "alter table %s add check (%s)".formatted(table, condition))
			.onMariaDb(redefine + " check (%s)".formatted(condition));
	}

}
