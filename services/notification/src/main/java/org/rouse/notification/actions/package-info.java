/** Answers of people, their devices and their mail providers without a login: by tokens and signatures of this service. */
@NullMarked
package org.rouse.notification.actions;

import org.jspecify.annotations.NullMarked;
