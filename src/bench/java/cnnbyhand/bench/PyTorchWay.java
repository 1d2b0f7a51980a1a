package cnnbyhand.bench;

import java.util.Map;

/** A way to have PyTorch compute in a Java program. On each machine, and for each model, another one may be the fastest. */
enum PyTorchWay {
    DJL("DJL", false, Launch.USUAL),
    DJL_BRIEFLY("DJL, spinning briefly", false, briefly()),
    DJL_KEEPING(DJL_BRIEFLY.title + ", " + allocator().title(), false, keeping()),
    DJL_CHANNELS_LAST(DJL_KEEPING.title + ", `channels_last`", true, keeping()),
    TORCH("JavaCPP", false, Launch.USUAL.on(ClassPath.TORCH)),
    TORCH_CHANNELS_LAST(
            "JavaCPP, spinning briefly, one thread of OpenBLAS, `channels_last`",
            true,
            oneThread(briefly()).on(ClassPath.TORCH)),
    TORCH_KEEPING(
            TORCH_CHANNELS_LAST.title + ", " + allocator().title(),
            true,
            oneThread(keeping()).on(ClassPath.TORCH)),
    TORCH_ALL_THREADS(
            "JavaCPP, spinning briefly, `channels_last`, " + allocator().title(),
            true,
            keeping().on(ClassPath.TORCH));

    private final String title;
    private final boolean channelsLast;
    private final Launch launch;

    PyTorchWay(String title, boolean channelsLast, Launch launch) {
        this.title = title;
        this.channelsLast = channelsLast;
        this.launch = launch;
    }

    String title() {
        return title;
    }

    Task training(String model) {
        return task(byDjl() ? Activity.DJL : Activity.TORCH, model, Subject.documented(model));
    }

    Task evaluating(String model, int batch) {
        return task(byDjl() ? Activity.DJL_EVALUATING : Activity.TORCH_EVALUATING, model, batch);
    }

    private Task task(Activity activity, String model, int batch) {
        return new Task(activity, new Subject(model, batch, channelsLast).text(), launch);
    }

    private boolean byDjl() {
        return launch.classes() == ClassPath.USUAL;
    }

    private static Launch briefly() {
        return Launch.USUAL.with(Map.of("GOMP_SPINCOUNT", "1000"));
    }

    private static Launch keeping() {
        return briefly().with(allocator().variables());
    }

    private static Launch oneThread(Launch launch) {
        return launch.with(Map.of("OPENBLAS_NUM_THREADS", "1"));
    }

    private static Allocator allocator() {
        return Allocator.best();
    }
}
