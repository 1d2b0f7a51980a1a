package cnnbyhand.keeping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/** What this build is made of, as Maven wrote it down. */
final class Versions {
    private static final String PROJECT = "cnnByHand";

    private Versions() {}

    /** Name → version: the project's own, and Deeplearning4j's. */
    static SortedMap<String, String> all() {
        Properties versions = new Properties();
        try (InputStream stream = Versions.class.getResourceAsStream("/versions.properties")) {
            versions.load(stream);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        SortedMap<String, String> byName = new TreeMap<>();
        versions.stringPropertyNames().forEach(name -> byName.put(name, versions.getProperty(name)));
        return byName;
    }

    static String ofProject() {
        return all().get(PROJECT);
    }
}
