package cnnbyhand.published;

import java.util.List;
import java.util.Optional;

/** The list of models. A new document's class is added here. */
public final class Models {
    /** All models, in the order of the lessons. */
    public static final List<Model> ALL =
            List.of(new Mnist(), new Vgg(), new Cifar10FiveByFive(), new Cifar10(), new AlexNet());

    private Models() {}

    public static Optional<Model> named(String name) {
        return ALL.stream().filter(model -> model.name().equals(name)).findFirst();
    }

    public static List<String> names() {
        return ALL.stream().map(Model::name).toList();
    }
}
