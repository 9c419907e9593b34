package org.rouse.notification.links;

import java.net.URI;

/** The URL of this service for people's devices: the buttons of notifications and the links in mails lead there. */
public record PublicUrl(URI uri) {}
