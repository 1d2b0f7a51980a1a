package cnnbyhand.run;

import cnnbyhand.checking.BuiltParts;
import cnnbyhand.reading.DescribedNetwork;
import cnnbyhand.screen.Screen;
import cnnbyhand.training.MemoryCheck;
import cnnbyhand.training.TrainingFailed;

/** As much of a network as Deeplearning4j can compute and hold; where that is not all, the screen says so. */
record BuiltNetwork(long seed, Screen screen) {

    BuiltParts of(DescribedNetwork described) {
        try {
            BuiltParts built = MemoryCheck.held(described.network().name(), () -> BuiltParts.of(described, seed));
            built.sentences().forEach(screen::paragraph);
            return built;
        } catch (TrainingFailed tooLarge) {
            screen.paragraph("Deeplearning4j is not heard: " + tooLarge.getMessage());
            return BuiltParts.NONE;
        }
    }
}
