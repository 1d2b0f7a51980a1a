package cnnbyhand.data;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Tests on real images run where these lie in the usual data folder; elsewhere the console says why they do not. */
public final class RealData {
    private RealData() {}

    /** The set's folder; skips the test, saying so, where there is none. */
    public static Path require(Dataset set) {
        Path folder = DataFolder.usual().resolve(set.folder());
        boolean there = Files.isDirectory(folder);
        if (!there) {
            System.out.println("skipped a test on real images: " + set.title() + " is not in " + DataFolder.usual());
        }
        assumeTrue(there, set.title() + " is not in " + DataFolder.usual());
        return folder;
    }
}
