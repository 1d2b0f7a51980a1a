package cnnbyhand.lessons.cells;

import java.util.List;

/** What is imported before a lesson's first cell. */
public final class Vocabulary {
    /** In this order; single types settle a name that two packages have. */
    public static final List<String> IMPORTS = List.of(
            "import cnnbyhand.byhand.*;",
            "import cnnbyhand.checking.*;",
            "import cnnbyhand.data.*;",
            "import cnnbyhand.keeping.*;",
            "import cnnbyhand.lessons.cells.*;",
            "import cnnbyhand.pictures.*;",
            "import cnnbyhand.published.*;",
            "import cnnbyhand.tables.*;",
            "import cnnbyhand.training.*;",
            "import java.util.ArrayList;",
            "import java.util.List;",
            "import java.util.Map;",
            "import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;",
            "import static cnnbyhand.lessons.cells.Blackboard.*;");

    private Vocabulary() {}
}
