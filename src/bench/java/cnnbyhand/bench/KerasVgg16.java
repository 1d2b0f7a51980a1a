package cnnbyhand.bench;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableGroup;
import java.lang.reflect.Array;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * VGG16 as a file of Keras 2: 138,357,544 parameters, 553 MB. The architecture is the one of "Very Deep Convolutional
 * Networks for Large-Scale Image Recognition" (Simonyan and Zisserman, 2015), configuration D; the weights are zeros.
 */
final class KerasVgg16 {
    private static final int[][] BLOCKS = {{64, 64}, {128, 128}, {256, 256, 256}, {512, 512, 512}, {512, 512, 512}};
    private static final int[] UNITS = {4096, 4096, 1000};
    private static final String STARTS = ",'kernel_initializer':" + initializer("GlorotUniform", "'seed':null")
            + ",'bias_initializer':" + initializer("Zeros", "")
            + ",'kernel_regularizer':null,'bias_regularizer':null,'activity_regularizer':null,"
            + "'kernel_constraint':null,'bias_constraint':null,'use_bias':true";

    private final List<String> layers = new ArrayList<>();
    private final Map<String, int[]> kernels = new LinkedHashMap<>();
    private int channels = 3;

    private KerasVgg16() {
        for (int block = 1; block <= BLOCKS.length; block++) {
            for (int place = 1; place <= BLOCKS[block - 1].length; place++) {
                convolution("block" + block + "_conv" + place, BLOCKS[block - 1][place - 1]);
            }
            layer(
                    "MaxPooling2D",
                    "block" + block + "_pool",
                    ",'pool_size':[2,2],'strides':[2,2],'padding':'valid','data_format':'channels_last'");
        }
        layer("Flatten", "flatten", ",'data_format':'channels_last'");
        channels *= 7 * 7;
        dense("fc1", UNITS[0], "relu");
        dense("fc2", UNITS[1], "relu");
        dense("predictions", UNITS[2], "softmax");
    }

    static void write(Path file) {
        KerasVgg16 network = new KerasVgg16();
        try (WritableHdfFile hdf5 = HdfFile.write(file)) {
            hdf5.putAttribute("keras_version", "2.9.0");
            hdf5.putAttribute("backend", "tensorflow");
            hdf5.putAttribute("model_config", network.configuration());
            WritableGroup all = hdf5.putGroup("model_weights");
            network.kernels.forEach((layer, sides) -> {
                WritableGroup outer = all.putGroup(layer);
                outer.putAttribute("weight_names", new String[] {layer + "/kernel:0", layer + "/bias:0"});
                WritableGroup arrays = outer.putGroup(layer);
                arrays.putDataset("kernel:0", Array.newInstance(float.class, sides));
                arrays.putDataset("bias:0", new float[sides[sides.length - 1]]);
            });
        }
    }

    private void convolution(String name, int filters) {
        String input = kernels.isEmpty() ? ",'batch_input_shape':[null,224,224,3]" : "";
        layer(
                "Conv2D",
                name,
                input + ",'filters':" + filters + ",'kernel_size':[3,3],'strides':[1,1],'padding':'same',"
                        + "'data_format':'channels_last','dilation_rate':[1,1],'groups':1,'activation':'relu'"
                        + STARTS);
        kernels.put(name, new int[] {3, 3, channels, filters});
        channels = filters;
    }

    private void dense(String name, int units, String activation) {
        layer("Dense", name, ",'units':" + units + ",'activation':'" + activation + "'" + STARTS);
        kernels.put(name, new int[] {channels, units});
        channels = units;
    }

    private void layer(String type, String name, String settings) {
        layers.add("{'class_name':'" + type + "','config':{'name':'" + name + "','trainable':true,'dtype':'float32'"
                + settings + "}}");
    }

    private static String initializer(String type, String settings) {
        return "{'class_name':'" + type + "','config':{" + settings + "}}";
    }

    private String configuration() {
        return ("{'class_name':'Sequential','config':{'name':'vgg16','layers':[" + String.join(",", layers) + "]}}")
                .replace('\'', '"');
    }
}
