package cnnbyhand.bench;

/**
 * One start of the program.
 *
 * @param table seconds until the hand-kept table's first line was on the screen
 * @param verdict seconds until the verdict was
 */
record Start(double table, double verdict) {}
