package org.rouse.notification.http;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.http.MediaType;

/** Describes an operation that a link in a message leads to: it answers people with a page, whatever comes of it. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(responseCode = "200", description = "A page", content = @Content(mediaType = MediaType.TEXT_HTML_VALUE))
@ApiResponse(
        responseCode = "404",
        description = "A page that says so",
        content = @Content(mediaType = MediaType.TEXT_HTML_VALUE))
public @interface AnswersWithPage {}
