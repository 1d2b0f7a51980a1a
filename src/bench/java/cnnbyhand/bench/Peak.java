package cnnbyhand.bench;

/**
 * A computation that may show what the machine can do.
 *
 * @param title what is computed
 * @param sizes of what
 * @param task the process that does it
 * @param operations of a step, in thousand millions
 */
record Peak(String title, String sizes, Task task, double operations) {
    private static final double GIGA = 1e9;

    static Peak product(int side) {
        return new Peak(
                "matrix product",
                side + "×" + side + "×" + side,
                new Task(Activity.PRODUCT, Integer.toString(side)),
                2.0 * side * side * side / GIGA);
    }

    static Peak of(ConvolutionSizes sizes) {
        return new Peak(
                sizes.title(), sizes.sizes(), new Task(Activity.CONVOLUTION, sizes.text()), sizes.operations() / GIGA);
    }

    boolean isProduct() {
        return task.activity() == Activity.PRODUCT;
    }
}
