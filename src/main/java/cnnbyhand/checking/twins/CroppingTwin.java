package cnnbyhand.checking.twins;

import cnnbyhand.byhand.Cropping;
import cnnbyhand.byhand.Settings;
import cnnbyhand.byhand.Shape;
import cnnbyhand.checking.properties.Properties;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.convolutional.Cropping1D;
import org.deeplearning4j.nn.conf.layers.convolutional.Cropping2D;
import org.deeplearning4j.nn.conf.layers.convolutional.Cropping3D;

/** {@code Cropping1D}, {@code Cropping2D} and {@code Cropping3D}. */
final class CroppingTwin implements Twin {
    private static final String CROPPING = "cropping";

    @Override
    public Map<Class<?>, Properties> classes() {
        return Map.of(
                Cropping1D.class,
                properties(),
                Cropping2D.class,
                properties().compared(Twin.DATA_FORMAT, "dataFormat"),
                Cropping3D.class,
                properties());
    }

    private static Properties properties() {
        return new Properties().compared(CROPPING, "cropping").and(Shared.plain());
    }

    @Override
    public void read(Object configuration, Settings to) {
        if (configuration instanceof Cropping1D sequence) {
            to.put(CROPPING, Shared.margins(sequence.getCropping()));
        } else if (configuration instanceof Cropping3D volume) {
            to.put(CROPPING, Shared.margins(volume.getCropping()));
        } else {
            Cropping2D image = (Cropping2D) configuration;
            to.put(CROPPING, Shared.margins(image.getCropping()));
            Shared.readFormat(image.getDataFormat(), to);
        }
    }

    @Override
    public Optional<Layer> built(cnnbyhand.byhand.Layer layer, Shape input) {
        int[] cut = Shared.pairs(((Cropping) layer).cut());
        Layer.Builder<?> builder =
                switch (input.axes().size()) {
                    case 1 -> new Cropping1D.Builder(cut);
                    case 2 -> new Cropping2D.Builder(cut).dataFormat(CNN2DFormat.NCHW);
                    default -> new Cropping3D.Builder(cut);
                };
        return Optional.of(builder.name(layer.name()).build());
    }
}
