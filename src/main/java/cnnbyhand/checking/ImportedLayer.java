package cnnbyhand.checking;

import java.util.List;

/**
 * One layer as Deeplearning4j's importer has made it.
 *
 * @param name the layer's name
 * @param type Deeplearning4j's class
 * @param prepared the sides, channels last, to which a preprocessor before the layer brings its input; none where there is no
 *     preprocessor
 * @param output the sides of one example's output, channels last
 * @param parameters how many, running statistics included
 * @param poolType average or max; empty where the layer does not pool
 */
public record ImportedLayer(
        String name, String type, List<Long> prepared, List<Long> output, long parameters, String poolType) {}
