package org.rouse.local.up;

import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One of the services, as its own main class would start it, with the settings of this machine.
 *
 * @param name        its own name
 * @param port        that it listens on
 * @param application its own builder
 * @param settings    properties by name, which override its own configuration file
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
