package cnnbyhand;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchRule;
import java.io.FileDescriptor;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What holds the house up, for the house itself and for a small wrong one that breaks each rule once. */
final class HouseRules {
    private static final Set<String> FACTS = Set.of("byhand", "data", "published", "reading", "checking", "training");
    private static final Set<String> RESULTS = with(FACTS, "tables", "pictures", "keeping");

    /** Each room and the rooms that it may enter; Main alone may enter all. */
    private static final Map<String, Set<String>> DOORS = Map.ofEntries(
            Map.entry("byhand", Set.of()),
            Map.entry("data", Set.of()),
            Map.entry("published", Set.of("byhand", "data")),
            Map.entry("reading", Set.of("byhand")),
            Map.entry("checking", Set.of("byhand", "published", "reading")),
            Map.entry("training", Set.of("byhand", "data", "published")),
            Map.entry("tables", Set.of("byhand", "data", "checking", "training")),
            Map.entry("pictures", Set.of("byhand", "data", "training", "tables")),
            Map.entry("keeping", with(FACTS, "tables", "pictures")),
            Map.entry("quiz", Set.of("byhand", "published", "tables", "keeping")),
            Map.entry("lessons", RESULTS),
            Map.entry("explorer", Set.of("byhand", "published", "tables", "keeping")),
            Map.entry("handouts", Set.of("byhand", "tables", "quiz", "lessons", "explorer")),
            Map.entry("screen", with(FACTS, "tables", "quiz", "lessons")),
            Map.entry("command", Set.of("byhand", "data", "published", "quiz", "lessons", "handouts")),
            Map.entry("run", with(RESULTS, "quiz", "lessons", "explorer", "handouts", "screen", "command")));

    private static final Set<String> WRITING = Set.of(
            "write",
            "writeString",
            "newOutputStream",
            "newBufferedWriter",
            "createFile",
            "createDirectory",
            "createDirectories",
            "createTempFile",
            "createTempDirectory",
            "copy",
            "move",
            "delete",
            "deleteIfExists");

    private final String house;

    HouseRules(String house) {
        this.house = house;
    }

    private static Set<String> with(Set<String> rooms, String... others) {
        Set<String> all = new HashSet<>(rooms);
        all.addAll(List.of(others));
        return Set.copyOf(all);
    }

    static Set<String> rooms() {
        return DOORS.keySet();
    }

    ArchRule theHandKeptBookNeedsNothingButJava() {
        return classes()
                .that()
                .resideInAPackage(room("byhand"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(room("byhand"), "java..");
    }

    ArchRule doorsOpenDownwards(String from) {
        String[] closed = DOORS.keySet().stream()
                .filter(room -> !room.equals(from) && !DOORS.get(from).contains(room))
                .map(this::room)
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(room(from))
                .should()
                .dependOnClassesThat(JavaClass.Predicates.resideInAnyPackage(closed)
                        .or(JavaClass.Predicates.resideInAPackage(house)));
    }

    ArchRule noRoomIsReachedFromItself() {
        return slices().matching(house + ".(*)..").should().beFreeOfCycles();
    }

    /** Of top-level types and of nested ones. */
    Stream<String> simpleNames(JavaClasses classes) {
        return classes.stream()
                .map(JavaClass::getSimpleName)
                .filter(name -> !name.isEmpty() && !name.equals("package-info"));
    }

    /** Whoever wants to know something about a layer asks the layer; documents, files, twins and copies say which kinds theirs are. */
    ArchRule nobodyAsksWhatKindALayerIs() {
        DescribedPredicate<JavaClass> kinds = JavaClass.Predicates.assignableTo(house + ".byhand.Layer")
                .and(DescribedPredicate.not(JavaClass.Predicates.simpleName("Layer")));
        return noClasses()
                .that()
                .resideOutsideOfPackages(
                        room("byhand"),
                        room("published"),
                        room("reading"),
                        room("checking.twins"),
                        room("explorer.copying"))
                .should()
                .dependOnClassesThat(kinds);
    }

    /** The engine, too: it computes what Deeplearning4j is configured to compute. */
    ArchRule onlyPublishedAndCheckingKnowConfigurationLayers() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(room("published"), room("checking"), room("training.engine"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.deeplearning4j.nn.conf.layers..");
    }

    /** The data room keeps what it fetches and unpacks; all else that is written is a result. */
    ArchRule onlyKeepingAndDataWriteFiles() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(room("keeping"), room("data"))
                .should()
                .accessTargetWhere(writesAFile());
    }

    ArchRule onlyTheScreenPrints() {
        return noClasses()
                .that()
                .doNotHaveSimpleName("Screen")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .accessField(FileDescriptor.class, "out")
                .orShould()
                .accessField(FileDescriptor.class, "err")
                .orShould()
                .callMethodWhere(JavaCall.Predicates.target(HasName.Predicates.name("printStackTrace")));
    }

    ArchRule onlyMainIsAMain() {
        return methods()
                .that()
                .areStatic()
                .and()
                .arePublic()
                .and()
                .haveName("main")
                .should()
                .beDeclaredInClassesThat()
                .haveSimpleName("Main")
                .allowEmptyShould(true);
    }

    ArchRule namesAreWordsFromTheField() {
        return noClasses()
                .should()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .resideInAnyPackage("..utils..", "..common..", "..core..");
    }

    private String room(String name) {
        return house + "." + name + "..";
    }

    private static DescribedPredicate<JavaAccess<?>> writesAFile() {
        return DescribedPredicate.describe("writes a file", access -> {
            String owner = access.getTargetOwner().getName();
            String name = ((HasName) access.getTarget()).getName();
            return owner.equals("java.nio.file.Files") && WRITING.contains(name)
                    || Set.of("java.io.FileWriter", "java.io.RandomAccessFile").contains(owner)
                    || owner.equals("java.io.FileOutputStream")
                            && !access.getTarget().getFullName().contains("FileDescriptor")
                    || owner.equals("javax.imageio.ImageIO") && name.equals("write");
        });
    }
}
