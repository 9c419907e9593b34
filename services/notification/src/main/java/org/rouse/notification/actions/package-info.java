/** Where people, their devices and their mail providers answer without logging in: by tokens and signatures of ours. */
@NullMarked
package org.rouse.notification.actions;

import org.jspecify.annotations.NullMarked;
