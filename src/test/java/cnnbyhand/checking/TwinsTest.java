package cnnbyhand.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.Shape;
import cnnbyhand.checking.twins.NotInDeeplearning4j;
import cnnbyhand.checking.twins.Twin;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A kind of layer that was given no twin could never agree. */
class TwinsTest {

    @Test
    void everyKindOfLayerInTheHandKeptBookIsTriedHere() {
        List<String> kinds = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("cnnbyhand.byhand").stream()
                        .filter(type -> type.isAssignableTo(Layer.class) && !type.isInterface())
                        .map(JavaClass::getSimpleName)
                        .toList();
        assertThat(AllProperties.KINDS)
                .extracting(layer -> layer.getClass().getSimpleName())
                .containsExactlyInAnyOrderElementsOf(kinds);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void everyKindOfLayerHasATwinThatReadsAClassOrBuildsNothing(Layer layer) {
        Twin twin = Twin.of(layer);
        if (twin.classes().isEmpty()) {
            assertThatThrownBy(() -> twin.built(layer, Shape.image(1, 1, 1)))
                    .isInstanceOf(NotInDeeplearning4j.class)
                    .hasMessageStartingWith("the kind must be one that Deeplearning4j has, found ");
        }
    }

    static List<Layer> kinds() {
        return AllProperties.KINDS;
    }
}
