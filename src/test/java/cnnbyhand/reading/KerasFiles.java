package cnnbyhand.reading;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableGroup;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Array;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files as Keras and TensorFlow.js write them. */
public final class KerasFiles {
    /** A convolution, a pooling, a flatten and a dense layer on an image of 8×6×2. */
    public static final String LAYERS = String.join(
            ",",
            layer(
                    "Conv2D",
                    "conv",
                    "\"batch_input_shape\":[null,8,6,2],\"filters\":3,\"kernel_size\":[3,2],"
                            + "\"strides\":[1,1],\"padding\":\"valid\",\"activation\":\"relu\",\"use_bias\":true"),
            layer("MaxPooling2D", "pool", "\"pool_size\":[2,2],\"strides\":null,\"padding\":\"valid\""),
            layer("Flatten", "flatten", "\"data_format\":\"channels_last\""),
            layer("Dense", "dense", "\"units\":4,\"activation\":\"softmax\",\"use_bias\":true"));

    /** The arrays of {@link #LAYERS}: the pooling makes 6×5×3 to 3×2×3, which are 18 values. */
    public static final Map<String, Map<String, int[]>> WEIGHTS = Map.of(
            "conv", Map.of("kernel:0", new int[] {3, 2, 2, 3}, "bias:0", new int[] {3}),
            "dense", Map.of("kernel:0", new int[] {18, 4}, "bias:0", new int[] {4}));

    private KerasFiles() {}

    public static String layer(String type, String name, String config) {
        return "{\"class_name\":\"%s\",\"config\":{\"name\":\"%s\"%s}}"
                .formatted(type, name, config.isEmpty() ? "" : "," + config);
    }

    public static String sequential(String layers) {
        return "{\"class_name\":\"Sequential\",\"config\":{\"name\":\"model\",\"layers\":[" + layers + "]}}";
    }

    /** A model as this project's reader reads it. */
    static DescribedNetwork read(String model) throws IOException, UnusableNetwork {
        return new KerasNetwork("model", new InputSizes(Optional.empty(), Map.of()), Optional.empty())
                .network(JsonText.object(model), "Keras", groups -> Optional.empty());
    }

    /** An HDF5 file of Keras 2. */
    public static Path hdf5(Path file, String model, Map<String, Map<String, int[]>> weights) {
        try (WritableHdfFile hdf5 = HdfFile.write(file)) {
            hdf5.putAttribute("model_config", model);
            hdf5.putAttribute("keras_version", "2.9.0");
            hdf5.putAttribute("backend", "tensorflow");
            WritableGroup all = hdf5.putGroup("model_weights");
            weights.forEach((layer, arrays) -> {
                WritableGroup inner = all.putGroup(layer).putGroup(layer);
                arrays.forEach((name, sides) -> inner.putDataset(name, array(sides)));
            });
        }
        return file;
    }

    private static Object array(int... sides) {
        return sides.length == 0 ? 0f : Array.newInstance(float.class, sides);
    }

    /** The weights alone, as Keras 3 keeps them inside its archive: a group for each class of layer. */
    static Path weights3(Path file, Map<String, List<int[]>> weights) {
        return weights3(file, "layers", weights);
    }

    /** The same with another group around all layers, and a metric's counter beside it. */
    static Path weights3(Path file, String top, Map<String, List<int[]>> weights) {
        try (WritableHdfFile hdf5 = HdfFile.write(file)) {
            hdf5.putGroup("metrics").putGroup("mean").putGroup("vars").putDataset("0", new float[1]);
            WritableGroup all = hdf5.putGroup(top);
            weights.forEach((group, arrays) -> {
                WritableGroup vars = all.putGroup(group).putGroup("vars");
                for (int place = 0; place < arrays.size(); place++) {
                    vars.putDataset(String.valueOf(place), Array.newInstance(float.class, arrays.get(place)));
                }
            });
        }
        return file;
    }

    /** Arrays alone, each under its whole path: {@code layers/sequential/layers/dense/vars/0}. */
    static Path arrays(Path file, Map<String, int[]> arrays, String... layerNames) {
        try (WritableHdfFile hdf5 = HdfFile.write(file)) {
            if (layerNames.length > 0) {
                hdf5.putAttribute("layer_names", layerNames);
            }
            Map<String, WritableGroup> groups = new TreeMap<>(Map.of("", hdf5));
            arrays.forEach((path, sides) -> {
                int last = path.lastIndexOf('/');
                group(path.substring(0, last), groups)
                        .putDataset(path.substring(last + 1), Array.newInstance(float.class, sides));
            });
        }
        return file;
    }

    private static WritableGroup group(String path, Map<String, WritableGroup> groups) {
        if (!groups.containsKey(path)) {
            int last = path.lastIndexOf('/');
            WritableGroup around = group(path.substring(0, Math.max(last, 0)), groups);
            groups.put(path, around.putGroup(path.substring(last + 1)));
        }
        return groups.get(path);
    }

    /** The same entries packed, which Keras does not do. */
    static Path packedArchive(Path file, Map<String, byte[]> entries) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> each : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
            }
        }
        return file;
    }

    /** An archive with these entries, unpacked as Keras stores them. */
    static Path archive(Path file, Map<String, byte[]> entries) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> each : entries.entrySet()) {
                ZipEntry entry = new ZipEntry(each.getKey());
                CRC32 sum = new CRC32();
                sum.update(each.getValue());
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(each.getValue().length);
                entry.setCrc(sum.getValue());
                zip.putNextEntry(entry);
                zip.write(each.getValue());
            }
        }
        return file;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
