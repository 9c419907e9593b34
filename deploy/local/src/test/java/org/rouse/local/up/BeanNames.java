package org.rouse.local.up;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication.AbandonedRunException;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The beans of a service, without starting it: it is stopped once all its beans are named. */
public final class BeanNames {

    private BeanNames() {}

    /**
     * The names, in order, and before them the kind of context that holds them. Public, and of plain types, so that it can be called within another
     * class loader.
     *
     * @param application the service's main class
     */
    @SuppressWarnings("ReturnValueIgnored") // nothing runs
    public static List<String> of(Class<?> application, String[] arguments) throws ReflectiveOperationException {
        SpringApplicationBuilder builder =
                (SpringApplicationBuilder) application.getMethod("builder").invoke(null);
        builder.application().setRegisterShutdownHook(false);
        AtomicReference<List<String>> names = new AtomicReference<>(List.of());
        builder.initializers(context -> context.addBeanFactoryPostProcessor(factory -> {
            names.set(Stream.concat(
                            Stream.of(context.getClass().getName()),
                            Arrays.stream(factory.getBeanDefinitionNames()).sorted())
                    .toList());
            throw new AbandonedRunException(context);
        }));
        try {
            builder.run(arguments);
            throw new IllegalStateException("it started");
        } catch (AbandonedRunException _) {
            return names.get();
        }
    }
}
