package cnnbyhand.reading;

import java.util.ArrayList;
import java.util.List;

/** Layers of Keras 2 with every key that Deeplearning4j's importer asks for, where this project's reader takes the usual value. */
public final class WholeKerasLayers {
    private static final String ZEROS = "{\"class_name\":\"Zeros\",\"config\":{}}";
    private static final String ONES = "{\"class_name\":\"Ones\",\"config\":{}}";
    private static final String GLOROT = "{\"class_name\":\"GlorotUniform\",\"config\":{\"seed\":null}}";
    private static final String WEIGHTS =
            "\"use_bias\":true,\"kernel_initializer\":" + GLOROT + ",\"bias_initializer\":"
                    + ZEROS + ",\"kernel_regularizer\":null,\"bias_regularizer\":null,\"kernel_constraint\":null,"
                    + "\"bias_constraint\":null,\"dilation_rate\":[1,1]";

    private WholeKerasLayers() {}

    /** A model of Keras 2 with these layers, the first of which takes a batch of this shape. */
    public static String sequential(String shape, String... layers) {
        String first =
                layers[0].replaceFirst("\"config\":\\{", "\"config\":{\"batch_input_shape\":[null," + shape + "],");
        List<String> all = new ArrayList<>(List.of(layers));
        all.set(0, first);
        return model("Sequential", String.join(",", all), "");
    }

    /** The same with a layer for the input, and every layer told which one it follows. */
    public static String functional(String shape, String... layers) {
        StringBuilder all = new StringBuilder("{\"class_name\":\"InputLayer\",\"name\":\"in\",\"inbound_nodes\":[],"
                + "\"config\":{\"name\":\"in\",\"batch_input_shape\":[null," + shape + "]}}");
        String before = "in";
        for (String layer : layers) {
            String name = layer.replaceFirst(".*?\"name\":\"(\\w+)\".*", "$1");
            all.append(',')
                    .append(layer, 0, layer.length() - 1)
                    .append(",\"name\":\"%s\",\"inbound_nodes\":[[[\"%s\",0,0,{}]]]}".formatted(name, before));
            before = name;
        }
        return model(
                "Functional",
                all.toString(),
                ",\"input_layers\":[[\"in\",0,0]],\"output_layers\":[[\"" + before + "\",0,0]]");
    }

    private static String model(String type, String layers, String ends) {
        return "{\"class_name\":\"%s\",\"keras_version\":\"2.9.0\",\"backend\":\"tensorflow\",\"config\":{\"name\":\"model\",\"layers\":[%s]%s}}"
                .formatted(type, layers, ends);
    }

    public static String convolution(String name, int filters, String format) {
        return KerasFiles.layer(
                "Conv2D",
                name,
                "\"filters\":" + filters + ",\"kernel_size\":[3,3],\"strides\":[1,1],\"padding\":\"valid\","
                        + "\"data_format\":\"" + format + "\",\"activation\":\"relu\"," + WEIGHTS);
    }

    public static String transposed(String name, int stride, String outputPadding) {
        return KerasFiles.layer(
                "Conv2DTranspose",
                name,
                "\"filters\":2,\"kernel_size\":[3,3],\"strides\":[" + stride + "," + stride + "],\"padding\":\"valid\","
                        + "\"output_padding\":" + outputPadding + ",\"data_format\":\"channels_last\","
                        + "\"activation\":\"linear\"," + WEIGHTS);
    }

    public static String depthwise(String name) {
        return KerasFiles.layer(
                "DepthwiseConv2D",
                name,
                "\"kernel_size\":[3,3],\"strides\":[1,1],\"padding\":\"valid\",\"depth_multiplier\":2,"
                        + "\"data_format\":\"channels_last\",\"activation\":\"relu\",\"depthwise_initializer\":"
                        + GLOROT
                        + ",\"depthwise_regularizer\":null,\"depthwise_constraint\":null," + WEIGHTS);
    }

    public static String dense(String name, int units) {
        return KerasFiles.layer("Dense", name, "\"units\":" + units + ",\"activation\":\"relu\"," + WEIGHTS);
    }

    public static String normalization(String name, boolean scale) {
        return KerasFiles.layer(
                "BatchNormalization",
                name,
                "\"axis\":[3],\"momentum\":0.99,\"epsilon\":0.001,\"center\":true,\"scale\":" + scale
                        + ",\"beta_initializer\":" + ZEROS + ",\"gamma_initializer\":" + ONES
                        + ",\"moving_mean_initializer\":" + ZEROS + ",\"moving_variance_initializer\":" + ONES
                        + ",\"beta_regularizer\":null,\"gamma_regularizer\":null,\"beta_constraint\":null,"
                        + "\"gamma_constraint\":null");
    }

    public static String pooling(String type, String name, String sides) {
        return KerasFiles.layer(
                type,
                name,
                "\"pool_size\":" + sides + ",\"strides\":" + sides
                        + ",\"padding\":\"valid\",\"data_format\":\"channels_last\"");
    }

    public static String globalAverage(String type, String name, boolean keepsAxes) {
        return KerasFiles.layer(type, name, "\"data_format\":\"channels_last\",\"keepdims\":" + keepsAxes);
    }

    public static String upsampling(String name) {
        return KerasFiles.layer(
                "UpSampling2D", name, "\"size\":[2,2],\"data_format\":\"channels_last\",\"interpolation\":\"nearest\"");
    }

    public static String flatten(String name, String format) {
        return KerasFiles.layer("Flatten", name, "\"data_format\":\"" + format + "\"");
    }
}
