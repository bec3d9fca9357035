package io.turnstone.boot.command.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.ansi.AnsiColor;

/**
 * Rows whose cells are aligned. A column that is empty in every row takes no room, and
 * headings between the rows do not count for the width of a column.
 */
final class TextTable {

	private static final String GAP = "  ";

	private final Palette palette;

	private final List<Line> lines = new ArrayList<>();

	TextTable(Palette palette) {
		this.palette = palette;
	}

	TextTable heading(String text) {
		this.lines.add(new Line(text, List.of()));
		return this;
	}

	TextTable row(Cell... cells) {
		this.lines.add(new Line(null, List.of(cells)));
		return this;
	}

	TextTable row(String... cells) {
		return row(Arrays.stream(cells).map(Cell::of).toArray(Cell[]::new));
	}

	/**
	 * Return the table, its rows indented.
	 * @return the lines
	 */
	List<String> render() {
		int[] widths = widths();
		return this.lines.stream().map((line) -> render(line, widths)).toList();
	}

	private int[] widths() {
		int columns = this.lines.stream().mapToInt((line) -> line.cells().size()).max().orElse(0);
		int[] widths = new int[columns];
		for (Line line : this.lines) {
			for (int i = 0; i < line.cells().size(); i++) {
				widths[i] = Math.max(widths[i], line.cells().get(i).text().length());
			}
		}
		return widths;
	}

	private String render(Line line, int[] widths) {
		if (line.heading() != null) {
			return line.heading();
		}
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < line.cells().size(); i++) {
			if (widths[i] > 0) {
				Cell cell = line.cells().get(i);
				text.append(GAP).append(paint(cell)).append(" ".repeat(widths[i] - cell.text().length()));
			}
		}
		return text.toString().stripTrailing();
	}

	private String paint(Cell cell) {
		return (cell.color() != null) ? this.palette.paint(cell.color(), cell.text()) : cell.text();
	}

	private record Line(@Nullable String heading, List<Cell> cells) {

	}

	/**
	 * Cell of a table.
	 *
	 * @param text what it says
	 * @param color its colour
	 */
	record Cell(String text, @Nullable AnsiColor color) {

		static Cell of(String text) {
			return new Cell(text, null);
		}

	}

}
