package cnnbyhand.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A network of 500 layers as Keras's {@code to_json} writes it: convolutions, at the end a flattening and a dense layer. */
final class KerasDeep {
    static final int LAYERS = 500;

    private KerasDeep() {}

    static void write(Path file) throws IOException {
        String convolutions = IntStream.rangeClosed(1, LAYERS - 2)
                .mapToObj(KerasDeep::convolution)
                .collect(Collectors.joining(","));
        String text = "{'class_name':'Sequential','config':{'name':'deep','layers':[" + convolutions
                + ",{'class_name':'Flatten','config':{'name':'flatten','data_format':'channels_last'}},"
                + "{'class_name':'Dense','config':{'name':'dense','units':10,'activation':'softmax','use_bias':true}}]}}";
        Files.writeString(file, text.replace('\'', '"'));
    }

    private static String convolution(int place) {
        String input = place == 1 ? "'batch_input_shape':[null,16,16,3]," : "";
        return "{'class_name':'Conv2D','config':{" + input + "'name':'conv" + place
                + "','filters':8,'kernel_size':[3,3],'strides':[1,1],'padding':'same','data_format':'channels_last',"
                + "'dilation_rate':[1,1],'groups':1,'activation':'relu','use_bias':true}}";
    }
}
