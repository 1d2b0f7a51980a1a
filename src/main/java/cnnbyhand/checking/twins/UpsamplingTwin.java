package cnnbyhand.checking.twins;

import cnnbyhand.byhand.Settings;
import cnnbyhand.byhand.Shape;
import cnnbyhand.byhand.Upsampling;
import cnnbyhand.checking.properties.Properties;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.layers.Convolution3D.DataFormat;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.Upsampling1D;
import org.deeplearning4j.nn.conf.layers.Upsampling2D;
import org.deeplearning4j.nn.conf.layers.Upsampling3D;

/** {@code Upsampling1D}, {@code Upsampling2D} and {@code Upsampling3D}; unlike other layers without parameters they drop. */
final class UpsamplingTwin implements Twin {
    private static final String FACTOR = "factor";

    @Override
    public Map<Class<?>, Properties> classes() {
        return Map.of(
                Upsampling1D.class,
                properties(),
                Upsampling2D.class,
                properties().compared(Twin.DATA_FORMAT, "format"),
                Upsampling3D.class,
                properties().compared(Twin.DATA_FORMAT, "dataFormat"));
    }

    private static Properties properties() {
        return new Properties()
                .compared(FACTOR, "size")
                .compared("name", "layerName")
                .compared(Settings.DROPOUT, "iDropout")
                .immaterial(Shared.NO_PARAMETERS, "constraints");
    }

    @Override
    public void read(Object configuration, Settings to) {
        if (configuration instanceof Upsampling1D sequence) {
            to.put(FACTOR, alongLength(sequence.getSize()));
        } else if (configuration instanceof Upsampling2D image) {
            to.put(FACTOR, Shared.sides(image.getSize()));
            Shared.readFormat(image.getFormat(), to);
        } else {
            Upsampling3D volume = (Upsampling3D) configuration;
            to.put(FACTOR, Shared.sides(volume.getSize()));
            if (volume.getDataFormat() != DataFormat.NCDHW) {
                to.put(Twin.DATA_FORMAT, String.valueOf(volume.getDataFormat()));
            }
        }
    }

    /** Deeplearning4j keeps the one factor of a sequence twice. */
    private static String alongLength(int[] size) {
        boolean alike = IntStream.of(size).distinct().count() == 1;
        return Shared.sides(alike ? new int[] {size[0]} : size);
    }

    @Override
    public Optional<Layer> built(cnnbyhand.byhand.Layer layer, Shape input) {
        int[] factors = ((Upsampling) layer)
                .factors().stream().mapToInt(Math::toIntExact).toArray();
        Layer.Builder<?> builder =
                switch (input.axes().size()) {
                    case 1 -> new Upsampling1D.Builder().size(factors);
                    case 2 -> new Upsampling2D.Builder().size(factors).dataFormat(CNN2DFormat.NCHW);
                    default -> new Upsampling3D.Builder().size(factors).dataFormat(DataFormat.NCDHW);
                };
        return Optional.of(builder.name(layer.name()).build());
    }
}
