/** From decision to prompt: the durable claim of a decision, its words on the log, and its delivery until it has an outcome. */
@NullMarked
package org.rouse.notification.prompts;

import org.jspecify.annotations.NullMarked;
