package cnnbyhand.checking.properties;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.checking.AllProperties;
import java.lang.reflect.Field;
import java.util.Collection;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeclaredTest {

    /** An upsampling's size stands in its class and in the superclass, under one name. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("classes")
    void everyPropertyIsDeclaredAndNoneThatIsNotThere(Class<?> type) {
        assertThat(AllProperties.BY_CLASS.get(type).byField().keySet())
                .containsExactlyInAnyOrderElementsOf(Properties.fields(type).stream()
                        .map(Field::getName)
                        .distinct()
                        .toList());
    }

    static Collection<Class<?>> classes() {
        return AllProperties.BY_CLASS.keySet();
    }
}
