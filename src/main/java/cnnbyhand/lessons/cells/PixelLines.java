package cnnbyhand.lessons.cells;

import cnnbyhand.byhand.WeightedSum;
import cnnbyhand.byhand.WeightedSum.Product;
import cnnbyhand.tables.Numbers;
import cnnbyhand.tables.Table;
import cnnbyhand.tables.Table.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A worked pixel, product by product; where the filter is deep, channel by channel. */
final class PixelLines {
    private static final int DIGITS = 4;
    private static final int MOST_CHANNELS = 3;

    private PixelLines() {}

    static List<String> of(WeightedSum pixel) {
        List<String> lines = new ArrayList<>(products(pixel.products()).text());
        int width = lines.get(0).length();
        lines.add(total("sum of " + pixel.products().size() + " products", pixel.sum(), width));
        lines.add(total("+ bias", pixel.bias(), width));
        lines.add(total("after " + pixel.activation(), pixel.value(), width));
        return lines;
    }

    private static Table products(List<Product> products) {
        Map<Integer, List<Product>> channels =
                products.stream().collect(Collectors.groupingBy(Product::channel, TreeMap::new, Collectors.toList()));
        return channels.size() > MOST_CHANNELS
                ? table(
                        List.of("channel", "products", "their sum"),
                        channels.values().stream().map(PixelLines::sum).toList())
                : table(
                        List.of("channel", "row", "column", "value", "weight", "product"),
                        products.stream().map(PixelLines::row).toList());
    }

    private static List<String> sum(List<Product> channel) {
        double sum = channel.stream().mapToDouble(Product::value).sum();
        return List.of("" + channel.get(0).channel(), "" + channel.size(), fixed(sum));
    }

    private static List<String> row(Product product) {
        return List.of(
                "" + product.channel(),
                "" + product.row(),
                "" + product.column(),
                fixed(product.input()),
                fixed(product.weight()),
                fixed(product.value()));
    }

    private static Table table(List<String> headings, List<List<String>> rows) {
        return new Table(headings.stream().map(Column::number).toList(), rows);
    }

    private static String total(String what, double value, int width) {
        String number = fixed(value);
        return what + " ".repeat(Math.max(1, width - what.length() - number.length())) + number;
    }

    private static String fixed(double value) {
        return Numbers.fixed(value, DIGITS);
    }
}
