package io.turnstone.upgrade.fastpath;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Digests.
 */
public final class Sha256 {

	private Sha256() {
	}

	/**
	 * Return the digest of a text.
	 * @param text the text
	 * @return 64 hexadecimal digits
	 */
	public static String of(String text) {
		return of(text.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Return the digest of some content.
	 * @param content the content
	 * @return 64 hexadecimal digits
	 */
	static String of(byte[] content) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
