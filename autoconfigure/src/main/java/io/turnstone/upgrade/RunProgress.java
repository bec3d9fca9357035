package io.turnstone.upgrade;

/**
 * Told while change sets are run.
 */
interface RunProgress {

	/**
	 * Tells nobody.
	 */
	RunProgress NONE = new RunProgress() {

		@Override
		public void begins(int planned) {
			// Nobody looks on
		}

		@Override
		public void ran(int number, int planned, ChangeSetRun run) {
			// Nobody looks on
		}

	};

	/**
	 * The first change set is about to be run.
	 */
	void begins(int planned);

	/**
	 * A change set was run.
	 */
	void ran(int number, int planned, ChangeSetRun run);

}
