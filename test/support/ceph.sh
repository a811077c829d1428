#!/bin/sh
# One node of Ceph with its S3 gateway on loopback, all of it in memory and below one folder, and a bucket for the tests.
# Debian's packages: radosgw ceph-mon ceph-mgr ceph-osd ceph-common curl. To stop it: kill $(cat FOLDER/*.pid)
set -eu

folder=${1:?Name a new folder.}
gateway=127.0.0.1:7480
key=cercle secret=cercle-of-the-tests bucket=files

mkdir "$folder"
cd "$folder"
folder=$PWD
mkdir osd
export CEPH_CONF="$folder/ceph.conf"
cat > ceph.conf << CONF
[global]
fsid = $(cat /proc/sys/kernel/random/uuid)
mon host = [v2:127.0.0.1:3300,v1:127.0.0.1:6789]
public addr = 127.0.0.1
cluster addr = 127.0.0.1
keyring = $folder/keyring
mon data = $folder/mon
mgr data = $folder/mgr
osd data = $folder/osd
rgw data = $folder/rgw
run dir = $folder
log file = $folder/\$name.log
mon cluster log file = $folder/cluster.log
admin socket = $folder/\$name.asok
pid file = $folder/\$name.pid
osd objectstore = memstore
memstore device bytes = 4294967296
osd pool default size = 1
osd pool default pg num = 4
osd pool default pg autoscale mode = off
mon allow pool size one = true
rgw frontends = beast endpoint=$gateway
CONF

ceph-authtool --create-keyring keyring --gen-key -n mon. --cap mon 'allow *'
for name in client.admin mgr.x osd.0 client.rgw; do
  ceph-authtool keyring --gen-key -n $name --cap mon 'allow *' --cap osd 'allow *' --cap mgr 'allow *'
done
monmaptool --create --fsid "$(ceph-conf --lookup fsid)" --addv a '[v2:127.0.0.1:3300,v1:127.0.0.1:6789]' monmap
ceph-mon --mkfs -i a --monmap monmap --keyring keyring
ceph-mon -i a
ceph-mgr -i x
osd=$(cat /proc/sys/kernel/random/uuid)
ceph osd new "$osd"
ceph-osd -i 0 --mkfs --osd-uuid "$osd"
ceph-osd -i 0
radosgw -n client.rgw

radosgw-admin user create --uid cercle --display-name Cercle --access-key $key --secret-key $secret > user.json
curl --silent --show-error --fail --retry 30 --retry-delay 1 --retry-connrefused \
  --aws-sigv4 aws:amz:us-east-1:s3 --user $key:$secret --header 'x-amz-content-sha256: UNSIGNED-PAYLOAD' \
  --request PUT "http://$gateway/$bucket"
echo "export CERCLE_TEST_S3=http://$key:$secret@$gateway/$bucket"
