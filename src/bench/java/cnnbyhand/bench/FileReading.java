package cnnbyhand.bench;

/**
 * What it took to read a file.
 *
 * @param first seconds from the start of the process until the file was read
 * @param again seconds of the same once more, when all classes are loaded
 * @param parameters of the network that was read
 * @param megabytes the peak of the process's memory
 */
record FileReading(double first, double again, long parameters, long megabytes) {
    /** What a line of this begins with. */
    static final String SIGN = "READ ";

    /** Reads what {@link #line} has written; the first time is the reader's. */
    static FileReading of(String line, double first) {
        String[] words = line.split(" ");
        return new FileReading(first, Double.parseDouble(words[1]), Long.parseLong(words[2]), Long.parseLong(words[3]));
    }

    FileReading requireParameters(long wanted) {
        if (parameters != wanted) {
            throw new IllegalStateException("the network must have " + wanted + " parameters, found " + parameters);
        }
        return this;
    }

    String line() {
        return SIGN + again + " " + parameters + " " + megabytes;
    }
}
