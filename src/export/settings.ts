/** Limits of the exports. */

/**
 * A group of rows of a Parquet file is in memory while it is written. Readers like groups of some megabytes; whole
 * documents stand in single cells, so that rows alone are no measure.
 */
export const parquetGroup = { rows: 10_000, characters: 4_000_000 };

/** RFC 5545 asks that a line has no more octets than that, its end left out. */
export const calendarLine = 75;

/** Hexadecimal digits of a pseudonym: among 10,000 persons two are given the same one in a case of 20,000. */
export const pseudonymDigits = 10;
