package io.turnstone.boot.command.text;

import org.springframework.boot.ansi.AnsiColor;
import org.springframework.boot.ansi.AnsiOutput;

/**
 * Gives words their colour, or leaves them as they are.
 */
@FunctionalInterface
public interface Palette {

	/**
	 * Colour a text.
	 * @param color the colour
	 * @param text the text
	 * @return the text, with or without codes for the terminal around it
	 */
	String paint(AnsiColor color, String text);

	/**
	 * Return a palette that leaves every text as it is.
	 * @return the palette
	 */
	static Palette plain() {
		return (color, text) -> text;
	}

	/**
	 * Return a palette that colours on a terminal only, or as
	 * {@code spring.output.ansi.enabled} says.
	 * @return the palette
	 */
	static Palette terminal() {
		return AnsiOutput::toString;
	}

}
