package cnnbyhand.byhand;

import java.util.ArrayList;
import java.util.List;

/**
 * One value of a convolution's output, as the products that it is the sum of.
 *
 * @param products a product for each weight of the filter, channel by channel and row by row
 * @param bias what the filter adds to their sum
 * @param activation the function applied to the result
 */
public record WorkedPixel(List<Product> products, double bias, ActivationFunction activation) {

    /**
     * One weight of the filter on one value of the input.
     *
     * @param channel of the input, from 0
     * @param row of the input, from 0; outside the input where it is padded
     * @param column of the input, from 0
     * @param pixel the input's value there; 0 in the padding
     * @param weight the filter's value
     */
    public record Product(int channel, int row, int column, double pixel, double weight) {
        public double value() {
            return pixel * weight;
        }
    }

    /**
     * Lays the filter where the output's value comes from.
     *
     * @param input channels × height × width values
     * @param filter channels × height × width weights
     * @param row of the output, from 0
     * @param column of the output, from 0
     */
    public static WorkedPixel of(
            Convolution layer, double[][][] input, double[][][] filter, double bias, int row, int column) {
        Axis down = layer.window().vertical();
        Axis across = layer.window().horizontal();
        int top = start(down, row, input[0].length);
        int left = start(across, column, input[0][0].length);
        List<Product> products = new ArrayList<>();
        for (int channel = 0; channel < filter.length; channel++) {
            for (int i = 0; i < down.kernel(); i++) {
                for (int j = 0; j < across.kernel(); j++) {
                    int y = top + i * (int) down.dilation();
                    int x = left + j * (int) across.dilation();
                    products.add(new Product(channel, y, x, pixel(input[channel], y, x), filter[channel][i][j]));
                }
            }
        }
        return new WorkedPixel(List.copyOf(products), bias, layer.activation());
    }

    /** All products together. */
    public double sum() {
        return products.stream().mapToDouble(Product::value).sum();
    }

    /** The sum and the bias, after the activation function. */
    public double value() {
        double total = sum() + bias;
        return switch (activation) {
            case IDENTITY -> total;
            case RELU -> Math.max(total, 0);
            case SIGMOID -> 1 / (1 + Math.exp(-total));
            case TANH -> Math.tanh(total);
            case SOFTMAX -> throw new IllegalStateException("a softmax needs all outputs together, found one");
        };
    }

    /** The odd pixel of a same padding goes to the far end. */
    private static int start(Axis axis, int place, int size) {
        return (int) (place * axis.stride() - axis.padded(size) / 2);
    }

    private static double pixel(double[][] channel, int row, int column) {
        boolean inside = row >= 0 && row < channel.length && column >= 0 && column < channel[0].length;
        return inside ? channel[row][column] : 0;
    }
}
