package cnnbyhand.bench;

/**
 * One start of the program.
 *
 * @param table seconds until the first line of the two books side by side was on the screen
 * @param verdict seconds until the verdict under them was
 */
record Start(double table, double verdict) {}
