package cnnbyhand.training.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongUnaryOperator;
import org.bytedeco.dnnl.memory;

/** Compiles what a lane does with one slice after the other; what learns from all of them together is left for the end of the batch. */
final class SliceBuilder extends PlanBuilder {

    private final Slices slices;
    private final Gathering gathering;
    private final List<Consumer<PlanBuilder>> endings = new ArrayList<>();
    private int areas;
    private int slice;

    SliceBuilder(Slices slices, Purpose purpose, Update update, LongUnaryOperator layerKeys, Gathering gathering) {
        super(slices.examples(), purpose, update, layerKeys);
        this.slices = slices;
        this.gathering = gathering;
    }

    /** The calls are run on that slice from now on. */
    void moveTo(int number) {
        slice = number;
    }

    @Override
    long skipped() {
        return (long) slice * batch();
    }

    @Override
    Tensor gradient(Parameter parameter, memory.desc layout) {
        return values(layout);
    }

    @Override
    void learned(Parameter parameter, Tensor gradient) {
        GradientSum sum = new GradientSum(area(gradient, slices.groups()));
        add(() -> sum.add(slices.group(slice), slices.isFirst(slice), gradient.floats()), gradient);
        endings.add(plan -> {
            plan.beginPiece();
            Tensor all = plan.gradient(parameter, gradient.layout());
            plan.add(() -> sum.write(all.floats()), all);
            plan.learned(parameter, all);
        });
    }

    @Override
    void afterwards(DenseLearning learning, Tensor rows, Tensor atProduct) {
        Gathering.Area allRows = gathered(rows);
        Gathering.Area allGradients = gathered(atProduct);
        endings.add(plan -> learning.compile(
                plan,
                allRows.tensor(OneDnn.matrix(plan.batch(), rows.layout().dims().get(1))),
                allGradients.tensor(
                        OneDnn.matrix(plan.batch(), atProduct.layout().dims().get(1)))));
    }

    private Gathering.Area gathered(Tensor tensor) {
        Gathering.Area area = area(tensor, slices.count());
        add(() -> area.put(slice, tensor), tensor);
        return area;
    }

    private Gathering.Area area(Tensor row, long rows) {
        return gathering.area(areas++, row.layout().get_size(), rows);
    }

    /** Adds the calls for the end of a batch. */
    void end(PlanBuilder plan) {
        endings.forEach(ending -> ending.accept(plan));
    }
}
