package org.rouse.notification.http;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.http.MediaType;

/** Describes an operation behind a link in a message: it answers people with a page, whatever the outcome. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(responseCode = "200", description = "A page", content = @Content(mediaType = MediaType.TEXT_HTML_VALUE))
@ApiResponse(
        responseCode = "404",
        description = "A page that says so",
        content = @Content(mediaType = MediaType.TEXT_HTML_VALUE))
public @interface AnswersWithPage {}
