package cnnbyhand.training.spark;

import cnnbyhand.data.ExamplesSource;
import cnnbyhand.training.Course;
import java.io.Serializable;
import org.deeplearning4j.nn.conf.inputs.InputType;

/**
 * What every worker has to know of a training, sent once.
 *
 * @param id differs for each training of a process
 * @param configuration the network's, as Deeplearning4j writes it
 * @param input the size of its images
 * @param accelerated whether oneDNN has to train it, as it would on the driver
 * @param examples where the images are
 */
record Job(
        String id,
        String configuration,
        InputType.InputTypeConvolutional input,
        boolean accelerated,
        ExamplesSource examples,
        Course course)
        implements Serializable {}
