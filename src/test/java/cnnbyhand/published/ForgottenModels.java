package cnnbyhand.published;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;

/** Finds models that were written but never listed. */
final class ForgottenModels {
    private ForgottenModels() {}

    /** The classes among {@code compiled} that are models and that {@link Models#ALL} lacks. */
    static List<String> among(JavaClasses compiled) {
        List<String> listed =
                Models.ALL.stream().map(model -> model.getClass().getName()).toList();
        return compiled.stream()
                .filter(found -> found.isAssignableTo(Model.class) && !found.isInterface())
                .map(JavaClass::getName)
                .filter(name -> !listed.contains(name))
                .toList();
    }
}
