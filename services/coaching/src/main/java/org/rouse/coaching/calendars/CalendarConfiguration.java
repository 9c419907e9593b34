package org.rouse.coaching.calendars;

import org.rouse.coaching.CoachingSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the reading of calendars at their addresses. */
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    @Bean
    CalendarHttp calendarHttp(CoachingSettings settings) {
        return new CalendarHttp(settings.calendar());
    }
}
