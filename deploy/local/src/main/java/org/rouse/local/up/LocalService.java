package org.rouse.local.up;

import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One of the services, as its own main class would start it, with what only this machine knows.
 *
 * @param name        as it calls itself
 * @param port        where it listens
 * @param application its own builder
 * @param settings    properties by name, over its own configuration file
 */
record LocalService(
        String name, int port, Supplier<SpringApplicationBuilder> application, Map<String, String> settings) {

    ConfigurableApplicationContext start(InstantSource clock) {
        SpringApplicationBuilder builder = application.get();
        builder.application().setRegisterShutdownHook(false); // local mode stops its parts in order
        builder.initializers(context -> context.getBeanFactory().registerSingleton("localClock", clock));
        return builder.run(settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new));
    }
}
