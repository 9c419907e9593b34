package org.rouse.notification.links;

import java.net.URI;

/** Where people's devices reach this service: the buttons of notifications and the links in mails lead there. */
public record PublicUrl(URI uri) {}
