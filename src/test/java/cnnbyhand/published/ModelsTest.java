package cnnbyhand.published;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ModelsTest {

    @Test
    void everyModelThatIsWrittenIsInTheList() {
        ClassFileImporter main = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests());
        assertThat(ForgottenModels.among(main.importPackages("cnnbyhand.published")))
                .isEmpty();
    }

    @Test
    void aSixthModelThatIsNotInTheListIsFound() {
        ClassFileImporter everything = new ClassFileImporter();
        assertThat(ForgottenModels.among(everything.importClasses(SixthModel.class, Mnist.class, Model.class)))
                .containsExactly("cnnbyhand.published.SixthModel");
    }

    @Test
    void theFiveDocumentsAreThereInTheOrderOfTheLessons() {
        assertThat(Models.names()).containsSubsequence("mnist", "vgg", "cifar10-5x5", "cifar10", "alexnet");
        assertThat(Models.ALL)
                .extracting(model -> model.document().number())
                .containsSubsequence("000", "001", "002", "004", "003");
    }

    @Test
    void aNameIsFoundOnlyIfItIsWrittenOut() {
        assertThat(Models.named("vgg")).isPresent();
        assertThat(Models.named("VGG")).isEmpty();
        assertThat(Models.named("vg")).isEmpty();
    }
}
