package io.turnstone.diff.hazard;

import java.util.List;

/**
 * All that makes change sets dangerous.
 */
public final class Hazards {

	private static final List<Rule> RULES = List.of(new DroppedData(), new NarrowerType(), new AllRows(),
			new NotNullOnRows(), new ConstraintOnRows(), new NewName(), new DropInUse(), new RequiredColumn(),
			new FewerValues(), new LongLock(), new Rewrite(), new OutsideTransaction(), new HalfDone(), new NoWayBack(),
			new LongName(), new ReservedWord(), new UnindexedForeignKey(), new SmallKey());

	private Hazards() {
	}

	/**
	 * Return all rules.
	 * @return the rules, in the order of their codes
	 */
	public static List<Rule> rules() {
		return RULES;
	}

	/**
	 * Find the hazards of one change set.
	 * @param batch the change set
	 * @param situation what it meets
	 * @return the hazards, in the order of the rules, each once
	 */
	public static List<Hazard> of(Batch batch, Situation situation) {
		return RULES.stream().flatMap((rule) -> rule.judge(batch, situation).stream()).distinct().toList();
	}

	/**
	 * Find the hazards of change sets that are run one after the other.
	 * @param batches the change sets, in order
	 * @param surroundings what they meet
	 * @return the hazards, in the same order, each once
	 */
	public static List<Hazard> of(List<Batch> batches, Surroundings surroundings) {
		Situation situation = new Situation(surroundings, batches);
		return batches.stream().flatMap((batch) -> of(batch, situation).stream()).distinct().toList();
	}

}
