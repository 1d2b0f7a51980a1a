package cnnbyhand.byhand;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One value of a convolution or of a dense layer: products and a bias, added up, and a function of the result. */
public final class WeightedSum {
    private final Terms terms;
    private final double bias;
    private final ActivationFunction activation;
    private double sum;
    private double magnitude;
    private int count;

    /** The products of one sum, one by one. */
    @FunctionalInterface
    interface Terms {
        void each(ProductVisitor visitor);
    }

    /** Takes one product; {@code place} is used again for the next. */
    @FunctionalInterface
    interface ProductVisitor {
        void take(int[] place, double input, double weight);
    }

    /**
     * One weight on one value of the input.
     *
     * @param place the input value's channel and its place on each axis, from 0; outside the input where it is padded
     * @param input the input's value there; 0 in the padding
     * @param weight the weight
     */
    public record Product(List<Integer> place, double input, double weight) {
        public double value() {
            return input * weight;
        }

        /** Which of the input's channels. */
        public int channel() {
            return place.get(0);
        }

        /** The row of an image; negative in the padding above it. */
        public int row() {
            return place.get(1);
        }

        /** The column of an image; negative in the padding to its left. */
        public int column() {
            return place.get(2);
        }
    }

    WeightedSum(Terms terms, double bias, ActivationFunction activation) {
        this.terms = terms;
        this.bias = bias;
        this.activation = activation;
        terms.each(this::add);
    }

    private void add(int[] place, double input, double weight) {
        double product = input * weight;
        sum += product;
        magnitude += Math.abs(product);
        count++;
    }

    /** All products, channel by channel and row by row. */
    public List<Product> products() {
        List<Product> products = new ArrayList<>();
        terms.each((place, input, weight) ->
                products.add(new Product(IntStream.of(place).boxed().toList(), input, weight)));
        return products;
    }

    /** All products together, without the bias. */
    public double sum() {
        return sum;
    }

    public double bias() {
        return bias;
    }

    public ActivationFunction activation() {
        return activation;
    }

    /** The sum and the bias, after the activation function; refused for the softmax, which needs all outputs together. */
    public double value() {
        return activation.of(sum + bias);
    }

    /** The sum and the bias, before the activation function. */
    WorkedCell cell() {
        return new WorkedCell(sum + bias, magnitude + Math.abs(bias), this::arithmetic);
    }

    private String arithmetic() {
        String first = products().stream()
                .limit(WorkedCell.TERMS)
                .map(product -> WorkedCell.number(product.input()) + "·" + WorkedCell.number(product.weight()))
                .collect(Collectors.joining(" + "));
        String rest = count > WorkedCell.TERMS ? " + … (" + Expression.grouped(count) + " products)" : "";
        return first + rest + " + " + WorkedCell.number(bias) + " = " + WorkedCell.number(sum + bias);
    }
}
