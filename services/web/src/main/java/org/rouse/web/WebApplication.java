package org.rouse.web;

import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.cloud.autoconfigure.RefreshEndpointAutoConfiguration;

/** The web service: sign-in, the two apps, and one origin for everything under {@code /api/v1} and {@code /v1}. */
@SpringBootApplication(exclude = RefreshEndpointAutoConfiguration.class) // nothing here is changed at run time
@ConfigurationPropertiesScan
public class WebApplication {

    /** Starts the service on its own. */
    public static void main(String[] arguments) {
        builder().run(arguments);
    }

    /** The application builder of the service; its configuration file is {@code web.yml}. */
    public static SpringApplicationBuilder builder() {
        return new SpringApplicationBuilder(WebApplication.class)
                .web(WebApplicationType.REACTIVE)
                .bannerMode(Banner.Mode.OFF)
                .properties("spring.config.name=web");
    }
}
