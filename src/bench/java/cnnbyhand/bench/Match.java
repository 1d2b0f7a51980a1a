package cnnbyhand.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What became of a model's training in alternating rounds.
 *
 * @param model its name
 * @param stock Deeplearning4j's own
 * @param engine this project's
 * @param before this project's as it was, if that can be had
 * @param way PyTorch's fastest
 * @param pytorch how fast that was
 */
record Match(String model, Rounds stock, Rounds engine, Optional<Rounds> before, PyTorchWay way, Rounds pytorch) {

    static Match of(String model, PyTorchWay way, Settings settings) throws IOException {
        Task stock = new Task(Activity.STOCK, model);
        Task engine = new Task(Activity.ENGINE, model);
        Task before = new Task(Activity.ENGINE, model, Launch.USUAL.on(ClassPath.EARLIER));
        Task pytorch = way.training(model);
        List<Task> tasks = new ArrayList<>(List.of(stock, engine, pytorch));
        if (EarlierEngine.missing().isEmpty()) {
            tasks.add(before);
        }
        Map<Task, Rounds> results = Race.run(tasks, settings.rounds(), settings.seconds());
        return new Match(
                model,
                results.get(stock),
                results.get(engine),
                Optional.ofNullable(results.get(before)),
                way,
                results.get(pytorch));
    }

    int batch() {
        return Subject.documented(model);
    }

    List<String> rates() {
        return List.of(
                model,
                Integer.toString(batch()),
                stock.rates(batch()),
                engine.rates(batch()),
                before.map(rounds -> rounds.rates(batch())).orElse(""),
                pytorch.rates(batch()),
                engine.times(stock),
                before.map(engine::times).orElse(""),
                engine.times(pytorch));
    }

    List<String> memory() {
        return List.of(
                model,
                Long.toString(stock.megabytes()),
                Long.toString(engine.megabytes()),
                before.map(rounds -> Long.toString(rounds.megabytes())).orElse(""),
                Long.toString(pytorch.megabytes()),
                before.map(engine::memoryOf).orElse(""),
                engine.memoryOf(pytorch));
    }
}
