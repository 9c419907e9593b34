/** From finding to prompt: the decision, its durable claim, its words on the log, and its way to the person until something has become of it. */
@NullMarked
package org.rouse.notification.prompts;

import org.jspecify.annotations.NullMarked;
