// web-push-testing as it is, on a port of the loopback interface that is free. It tells neither Topic nor Urgency: those are
// noted before it sees a message.
'use strict';
const {PushApiModel} = require('web-push-testing/src/PushApiModel.js');
const Server = require('web-push-testing/src/server.js');

const model = new PushApiModel();
const server = new Server(model, 0);
const app = server._app;
const seen = [];
app.use('/notify/:clientHash', (request, response, next) => {
  const entry = {path: request.originalUrl, topic: request.get('Topic'), urgency: request.get('Urgency'), ttl: request.get('TTL')};
  seen.push(entry);
  response.on('finish', () => { entry.status = response.statusCode; });
  next();
});
app.get('/seen', (request, response) => response.send(seen));
const listen = app.listen.bind(app);
app.listen = (port, told) => {
  const listening = listen(port, '127.0.0.1', () => {
    model.notifyUrl = `http://127.0.0.1:${listening.address().port}/notify/`;
    console.log(`LISTENING ${listening.address().port}`);
    told();
  });
  return listening;
};
server.startServer();
