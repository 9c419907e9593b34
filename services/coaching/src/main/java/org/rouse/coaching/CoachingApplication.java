package org.rouse.coaching;

import org.springframework.boot.Banner;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The coaching service. Its configuration file is {@code coaching.yml}, so that it can share a class path. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class CoachingApplication {

    /** An application builder of the service; the caller may add properties and initializers before starting it. */
    public static SpringApplicationBuilder builder() {
        return new SpringApplicationBuilder(CoachingApplication.class)
                .properties("spring.config.name=coaching")
                .bannerMode(Banner.Mode.OFF);
    }

    static void main(String[] args) {
        builder().run(args);
    }
}
